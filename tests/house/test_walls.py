"""The import walls: what is planted behind one of them in a copy is refused."""

import pytest

from tests.house.planting import Planted

LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
PLANTS = {
    "views know the contract, never how it is kept": ("app/views/place.py", "import sqlalchemy"),
    "the contract is pydantic alone": ("app/portal/topics.py", "import requests"),
    "only the windows know Qt": ("app/rules/money.py", "import PySide6"),
    "the server's half can't open what is sealed": (
        "app/rules/sealed/notes.py",
        "import app.vault.opening",
    ),
    "documents take frozen data, adapters none of ours": ("app/adapters/mail.py", "import fastapi"),
    "only the server knows FastAPI": ("app/rules/meta.py", "import uvicorn"),
    "only the way over HTTP knows requests": ("app/client/local.py", "import requests"),
    "only the updater knows tufup": ("app/client/swap.py", "import tufup"),
    "only models and rules know SQLAlchemy": ("app/server/app.py", "import sqlalchemy"),
    "a connected desktop loads no database, no server and no reportlab": (
        "app/client/wire.py",
        "import app.models.guard",
    ),
    "who may import whom": ("app/models/base.py", "import app.rules.money"),
}


def test_every_wall_stands(planted: Planted) -> None:
    done = planted.run("-c", LINT)

    assert done.returncode == 0, done.stdout
    kept = {line.removesuffix(" KEPT") for line in done.stdout.splitlines() if "KEPT" in line}
    assert kept == PLANTS.keys(), "every contract is planted against below"


def test_what_is_planted_behind_a_wall_is_refused(planted: Planted) -> None:
    for place, line in PLANTS.values():
        planted.append(place, f"\n{line}\n")

    done = planted.run("-c", LINT)

    assert done.returncode != 0
    for name in PLANTS:
        assert f"{name} BROKEN" in done.stdout, done.stdout


def test_a_new_room_without_its_place_is_refused(planted: Planted) -> None:
    planted.write("app/attic.py", '"""A room that nobody placed."""\n')

    done = planted.run("-c", LINT)

    assert done.returncode != 0
    assert "app.attic" in done.stdout


@pytest.mark.parametrize("statement", ["select(Invoice.id)", "update(Invoice).values(state='x')"])
def test_an_owned_table_past_ctx_rows_is_refused(planted: Planted, statement: str) -> None:
    handler = '    """Describe the portal."""\n'
    meta = planted.root / "app/rules/meta.py"
    text = meta.read_text(encoding="utf-8")
    assert text.count(handler) == 1
    past = f"""    from sqlalchemy import select, update
    from app.models.invoice import Invoice

    ctx.session.execute({statement})
"""
    planted.write("app/rules/meta.py", text.replace(handler, handler + past))

    done = planted.run("-c", CALL)

    assert done.returncode != 0
    assert "ForgottenVisibility: invoice is read or written past ctx.rows" in done.stdout


def test_the_same_call_passes_without_the_plant(planted: Planted) -> None:
    done = planted.run("-c", CALL)

    assert done.returncode == 0, done.stdout


CALL = """
import tempfile
from pathlib import Path
from app.portal.meta import Meta
from tests.support.site import sqlite_site

with tempfile.TemporaryDirectory() as folder:
    site = sqlite_site(Path(folder))
    site.client().send(Meta())
    site.close()
"""
