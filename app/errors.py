"""The one error family: what can go wrong in a call, as code + status + parameters.

An error carries no sentence. The server sends it as RFC 9457 problem+json, the client makes the
same class from it again, and the words are made where a person reads them. Anything that is not
a :class:`PortalError` is a bug.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

URN: Final = "urn:kundencenter:error:"


class PortalError(Exception):
    """Base of all refusals; ``code`` is stable, ``params`` are JSON values for its sentence."""

    status: ClassVar[int] = 500
    kind: ClassVar[str] = "error"

    def __init__(self, code: str = "", /, **params: Any) -> None:
        """Keep ``code`` (the kind's own name when empty) and the parameters of the sentence."""
        super().__init__(code or self.kind)
        self.code = code or self.kind
        self.params: dict[str, Any] = params

    def problem(self) -> dict[str, Any]:
        """Return the RFC 9457 document of this error."""
        return {
            "type": URN + self.kind,
            "title": type(self).__name__,
            "status": self.status,
            "code": self.code,
            "params": self.params,
        }


class NotFound(PortalError):
    """It does not exist, or not for this actor: nobody learns which."""

    status, kind = 404, "not_found"


class NotAllowed(PortalError):
    """The actor lacks the right; ``params['right']`` names it."""

    status, kind = 403, "not_allowed"


class Invalid(PortalError):
    """Input that breaks a rule; ``fields`` says which field, with a code and parameters each."""

    status, kind = 422, "invalid"

    def __init__(
        self, code: str = "", /, fields: Mapping[str, str] | None = None, **params: Any
    ) -> None:
        """Keep the codes of the bad ``fields``: field name (dotted for nested ones) -> code."""
        super().__init__(code, **params)
        self.fields: dict[str, str] = dict(fields or {})

    def problem(self) -> dict[str, Any]:
        """Return the problem document with the fields as an extension member."""
        return {**super().problem(), "fields": self.fields}


class Conflict(PortalError):
    """Somebody was faster, or the state forbids it (``stale``, ``exists``, ``replayed`` …)."""

    status, kind = 409, "conflict"


class SessionExpired(PortalError):
    """No valid session; ``code`` tells expired from revoked."""

    status, kind = 401, "session_expired"


class StepUpRequired(PortalError):
    """The call wants a fresh second factor; ``params['method']`` is ``totp`` or ``password``."""

    status, kind = 428, "step_up_required"


class Limited(PortalError):
    """Too many tries; ``params['seconds']`` says when the next one is accepted."""

    status, kind = 429, "limited"


class Unsupported(PortalError):
    """This portal can't do it (an older server, a back end without the operation)."""

    status, kind = 501, "unsupported"


class Unreachable(PortalError):
    """No answer, or none that a Kundencenter gives: raised by the client.

    A portal that can't carry anything out for now says so itself: ``busy``, ``disk_full``.
    """

    status, kind = 503, "unreachable"


_FAMILY: Final[dict[str, type[PortalError]]] = {
    cls.kind: cls
    for cls in (
        NotFound,
        NotAllowed,
        Invalid,
        Conflict,
        SessionExpired,
        StepUpRequired,
        Limited,
        Unsupported,
        Unreachable,
    )
}


def from_problem(document: Mapping[str, Any]) -> PortalError | None:
    """Make the error of a problem document again; None when it is not one of ours."""
    urn = document.get("type")
    cls = _FAMILY.get(urn.removeprefix(URN)) if isinstance(urn, str) else None
    params = document.get("params", {})
    code = document.get("code", "")
    if cls is None or not isinstance(params, dict) or not isinstance(code, str):
        return None
    if issubclass(cls, Invalid):
        fields = document.get("fields", {})
        return cls(code, fields=fields if isinstance(fields, dict) else {}, **params)
    return cls(code, **params)
