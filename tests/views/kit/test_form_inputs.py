"""Which input a field of an operation gets: its type decides."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field as Limits

from app.portal.fields import Amount, Line, Secret
from app.portal.operation import Command
from app.views.kit.form.choose import Field, input_for
from app.views.kit.form.inputs import (
    ChoiceInput,
    DateInput,
    LineInput,
    MoneyInput,
    NumberInput,
    TextInput,
    TickInput,
)
from app.views.kit.form.secret import SecretInput


class Colour(StrEnum):
    RED = "red"


class Everything(Command[None]):
    line: Line
    text: Annotated[str, Limits(max_length=4000)]
    secret: Secret
    colour: Colour
    word: Literal["a", "b"]
    yes: bool
    day: date
    maybe: date | None = None
    count: Annotated[int, Limits(ge=1, le=9)]
    amount: Amount


def test_every_type_has_its_input(qtbot):
    kinds = {
        "line": LineInput, "text": TextInput, "secret": SecretInput, "colour": ChoiceInput,
        "word": ChoiceInput, "yes": TickInput, "day": DateInput, "maybe": DateInput,
        "count": NumberInput, "amount": MoneyInput,
    }  # fmt: skip
    for name, kind in kinds.items():
        made = input_for(Everything.model_fields[name], Field(name))
        qtbot.addWidget(made)
        assert type(made) is kind, name
    amount = input_for(Everything.model_fields["amount"], Field("x"))
    qtbot.addWidget(amount)
    amount.set_value(Decimal("1.50"))
    assert amount.value() == "1.50"
