"""The operations guide is true: its settings, commands and examples are those of the program."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from app.portal.operation import REGISTRY
from app.rules.mail.sending import PAUSES
from app.rules.menus import load
from app.server.cli import _parser
from app.server.settings import ServerSettings

load()
GUIDE = (Path(__file__).parents[2] / "docs/operations.md").read_text(encoding="utf-8")
CALLS = re.findall(r"kundencenter-server call (\w+) ('\{.*?\}')?.*?--email", GUIDE, re.DOTALL)


def test_every_setting_is_described_and_no_other() -> None:
    table = GUIDE.partition("| name | default |")[2].partition("\n\n")[0]
    names = [row.split("|")[1] for row in table.splitlines()[2:]]
    told = set(re.findall(r"`(\w+)`", " ".join(names)))
    assert told == {setting.name for setting in fields(ServerSettings)}


def test_every_command_is_described() -> None:
    commands = next(action.choices for action in _parser()._actions if action.choices)
    told = re.findall(
        r"^  ([a-z-]+) ", GUIDE.partition("COMMAND")[2].partition("```")[0], re.MULTILINE
    )
    assert sorted(told) == sorted(commands or ())


def test_there_are_examples() -> None:
    assert len(CALLS) == 7


@pytest.mark.parametrize(("name", "fields_"), CALLS)
def test_the_examples_can_be_called(name: str, fields_: str) -> None:
    assert REGISTRY[name].spec.path
    REGISTRY[name].model_validate_json(fields_.strip("'") or "{}")


def test_mail_is_tried_as_long_as_it_says() -> None:
    days = sum(pause.total_seconds() for pause in PAUSES) / 86400
    assert round(days) == 3
    assert "for about three days" in GUIDE
