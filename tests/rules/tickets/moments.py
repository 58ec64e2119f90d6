"""Moments as people write them: "Fri 2026-03-06 16:59" on the wall in Berlin."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
QUARTER = timedelta(minutes=15)

_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_QUARTERS = st.integers(0, 15 * 365 * 96)
_CHANGES = st.sampled_from(
    [
        datetime.fromisoformat(f"{day}T01:00+00:00")
        for day in ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26")
    ]
)


def moment(written: str) -> datetime:
    """Return what is written, with its weekday checked; an offset tells which 02:30 is meant."""
    weekday, _, rest = written.partition(" ")
    at = datetime.fromisoformat(rest)
    at = at if at.tzinfo else at.replace(tzinfo=BERLIN)
    assert at.strftime("%a") == weekday, written
    return at


def moments() -> st.SearchStrategy[datetime]:
    """Draw quarters of an hour, often from the days on which the clocks change."""
    anywhere = _QUARTERS.map(lambda n: _FIRST + n * QUARTER)
    near = st.builds(lambda at, n: at + n * QUARTER, _CHANGES, st.integers(-100, 100))
    return st.one_of(anywhere, near)
