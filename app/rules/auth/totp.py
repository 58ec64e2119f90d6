"""Time-based one-time passwords (RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes."""

import base64
import hmac
import re
import struct
from datetime import datetime
from typing import Final
from urllib.parse import quote, urlencode

STEP: Final = 30
SEED_BYTES: Final = 20
_SIX_DIGITS: Final = re.compile("[0-9]{6}")
_RECOVERY: Final = re.compile("[A-Z2-7]{16}")


def code_at(seed: bytes, step: int) -> str:
    """Return the six digits of a time step."""
    digest = hmac.digest(seed, struct.pack(">Q", step), "sha1")
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFF_FFFF
    return f"{number % 1_000_000:06d}"


def step_of(seed: bytes, code: str, now: datetime) -> int | None:
    """Return the time step that ``code`` belongs to, one before and after counted, or None.

    Six ASCII digits only: other scripts have digits too.
    """
    if not _SIX_DIGITS.fullmatch(code):
        return None
    present = int(now.timestamp()) // STEP
    fits = [
        step
        for step in (present - 1, present, present + 1)
        if hmac.compare_digest(code_at(seed, step), code)
    ]
    return fits[-1] if fits else None


def base32(seed: bytes) -> str:
    """Return the seed as people type it."""
    return base64.b32encode(seed).decode().rstrip("=")


def uri(seed: bytes, issuer: str, address: str) -> str:
    """Return the link that an authenticator app reads from a QR code."""
    label = f"{quote(issuer, safe='')}:{quote(address, safe='')}"
    facts = {
        "secret": base32(seed),
        "issuer": issuer,
        "algorithm": "SHA1",
        "digits": 6,
        "period": STEP,
    }
    return f"otpauth://totp/{label}?{urlencode(facts, quote_via=quote)}"


def recovery_text(secret: bytes) -> str:
    """Return 80 random bits as a code in groups of four."""
    plain = base64.b32encode(secret).decode()
    return "-".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def recovery_plain(typed: str) -> str | None:
    """Return a typed recovery code without its decoration, or None when it is none."""
    plain = re.sub(r"[\s-]", "", typed).upper()
    return plain if _RECOVERY.fullmatch(plain) else None
