"""What runs by itself: mail every minute, renewals and tidying once a day, whatever fails."""

import logging
from typing import Any

import pytest
from pydantic import SecretStr

from app.models.house import IdempotencyKey, PortalSetting
from app.models.people import OneTimeToken, RateLimit, RetiredToken, Session
from app.portal.auth import RefreshSession, RequestPasswordReset, SignIn, UnlockSecondFactor
from app.portal.profile import ChangeProfile
from app.portal.upkeep import ForgetExpired
from app.rules.jobs import due_jobs, run_due
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"


def count(site: Site, model: type) -> int:
    with site.house() as ctx:
        return len(ctx.session.scalars(ctx.rows(model)).all())


def days(site: Site) -> set[str]:
    with site.house() as ctx:
        rows = ctx.session.scalars(
            ctx.rows(PortalSetting.value).where(PortalSetting.key.like("job.%"))
        ).all()
    return {row["day"] for row in rows}


def test_mail_leaves_each_time_and_daily_jobs_run_once_a_day(site: Site) -> None:
    site.add_user(EMAIL)
    run_due(site.dispatcher)
    assert days(site) == {"2026-11-23"}
    site.client().send(RequestPasswordReset(email=EMAIL))
    run_due(site.dispatcher)
    assert len(site.mail.sent) == 1
    site.clock.forward(hours=14, minutes=1)  # past midnight in the hoster's zone, not in UTC
    assert site.clock().isoformat().startswith("2026-11-23T23:01")
    run_due(site.dispatcher)
    assert days(site) == {"2026-11-24"}


def test_what_expired_is_forgotten_and_the_rest_stays(site: Site) -> None:
    site.enrol(site.add_user(EMAIL))
    client = site.signs_in(EMAIL)
    assert client.tokens is not None
    client.send(ChangeProfile(version=1, name="E", language="de"), key="a-key-of-a-form")
    kept = site.client().send(RefreshSession(refresh=client.tokens.refresh))
    site.client().send(SignIn(email=EMAIL, password=SecretStr(PASSWORD)))
    site.system(ForgetExpired())
    assert [count(site, m) for m in (OneTimeToken, Session, RetiredToken, IdempotencyKey)] == [
        2,
        1,
        1,
        1,
    ]
    site.clock.forward(days=3)
    site.system(ForgetExpired())
    assert [count(site, m) for m in (OneTimeToken, Session, IdempotencyKey)] == [0, 1, 0]
    site.clock.forward(days=45)
    site.system(ForgetExpired())
    site.system(ForgetExpired())
    assert [count(site, m) for m in (Session, RetiredToken)] == [0, 0]
    assert kept.access


def test_counters_are_forgotten_but_known_places_last(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    local_site.signs_in(EMAIL)
    with pytest.raises(Exception, match="invalid"):
        local_site.client().send(UnlockSecondFactor(token=SecretStr("kc_ul_no")))
    local_site.clock.forward(days=3)
    local_site.system(ForgetExpired())
    with local_site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(RateLimit.scope)).all() == ["known"]
    local_site.clock.forward(days=90)
    local_site.system(ForgetExpired())
    assert count(local_site, RateLimit) == 0


def test_failing_job_is_logged_without_values_and_stops_no_other(
    local_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    local_site.add_user(EMAIL)
    local_site.client().send(RequestPasswordReset(email=EMAIL))
    whole = local_site.dispatcher.call
    quoted = "erika@privat.example"

    def call(job: Any, caller: Any, key: str | None = None) -> Any:
        if job == ForgetExpired():
            raise ValueError(quoted)
        return whole(job, caller, key)

    local_site.dispatcher.call = call  # type: ignore[method-assign,assignment]  # fails as a bug would
    with caplog.at_level(logging.ERROR):
        run_due(local_site.dispatcher)
    assert len(local_site.mail.sent) == 1
    (line,) = caplog.messages
    assert line.startswith("job ForgetExpired: ValueError")
    assert "erika" not in line


def test_a_note_of_the_day_that_nobody_can_read_counts_for_nothing(local_site: Site) -> None:
    with local_site.house() as ctx:
        ctx.add(PortalSetting(key="job.ForgetExpired", value=["gestern"]))
    assert ForgetExpired() in due_jobs(local_site.dispatcher)
    run_due(local_site.dispatcher)
    assert days(local_site) == {"2026-11-23"}
