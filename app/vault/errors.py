"""What goes wrong in the vault: a code each; the sentence is made where a person reads it."""


class VaultError(Exception):
    """Base of all refusals of the vault; ``code`` is stable."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


class NoteRefused(VaultError):
    """A signed note that can't be believed: ``malformed``, ``unsigned`` or ``foreign``."""


class DirectoryRefused(VaultError):
    """A directory of keys that must not be used.

    ``malformed``, ``unsigned``, ``foreign`` (signed by somebody else), ``delegation`` (expired or
    none of ours), ``origin`` (another hoster's), ``rolled_back``, ``chain`` (the versions do not
    follow one another), ``expired``, ``future``, ``empty`` (nobody in the department could open it).
    """


class EntryRefused(VaultError):
    """A sealed entry that must not be shown, or that can't be opened.

    ``armor``, ``ssh``, ``scrypt``, ``unknown`` (forms of the envelope that are never used),
    ``format`` (a newer one of ours), ``not_for_us``, ``damaged``, ``context`` (it was sealed for
    another place), ``payload`` (another content was put into it), ``sender`` (its signature is not
    that of the key beside it).
    """


class SealFailed(VaultError):
    """Nothing was sealed: ``changed`` (the file became another one meanwhile), ``too_large``."""
