"""What somebody fills in to be sealed: it is checked here, and sent to nobody as it is."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.portal.fields import Line, Secret
from app.portal.operation import Command
from app.portal.rights import Access
from app.portal.vault.sealed import SealedKind

NOTE_MOST = 4000
"""Characters: fewer bytes than the vault takes, whatever they are."""


class FillIn(Command[None], needs=Access.SIGNED_IN):
    """Access data; it has no route, and nothing carries it out."""

    kind: SealedKind = SealedKind.SSH
    label: Line = ""
    user: Annotated[Line, StringConstraints(max_length=200)] = ""
    password: Annotated[Secret, Field(max_length=1000)] = Field(default="", validate_default=True)
    url: Line = ""
    note: Annotated[str, StringConstraints(max_length=NOTE_MOST)] = ""


class BeginDirectory(Command[None], needs=Access.SIGNED_IN):
    """Name of a directory and the passphrase of its root: both stay on this machine."""

    origin: Annotated[
        str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,200}$", strip_whitespace=True)
    ]
    passphrase: Annotated[Secret, Field(min_length=12, max_length=256)]


Pasted = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
"""A key as one line, as it was copied from somewhere."""
Path = Annotated[str, StringConstraints(min_length=1, max_length=4096)]
"""Of a file of this computer."""


class NameSigner(Command[None], needs=Access.SIGNED_IN):
    """Whom the root is to name, and how its file opens; nothing of it leaves this machine."""

    key: Pasted
    file: Path
    passphrase: Annotated[Secret, Field(min_length=1, max_length=256)]


class ReplaceRoot(Command[None], needs=Access.SIGNED_IN):
    """The file of the old root, and where that of the new one goes."""

    file: Path
    passphrase: Annotated[Secret, Field(min_length=1, max_length=256)]
    new_passphrase: Annotated[Secret, Field(min_length=12, max_length=256)]
    again: Annotated[Secret, Field(max_length=256)]
    place: Path


class NameRecovery(Command[None], needs=Access.SIGNED_IN):
    """A key that reads along, as ``age-keygen`` shows it."""

    recipient: Pasted
