"""From a passphrase to a key: argon2id, in a process of its own.

It takes a quarter of a GiB and half a second, on a weak machine several: the memory goes back
to the system afterwards, and nothing of it can hold up the window.
"""

import multiprocessing
import unicodedata
from multiprocessing.connection import Connection
from typing import Final

from app.keystore.cost import Cost

PATIENCE: Final = 120.0
"""Seconds; a machine that needs longer is swapping."""


def derive(passphrase: str, salt: bytes, cost: Cost, length: int) -> bytes:
    """Return ``length`` bytes; raise MemoryError when the process could not make them."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    secret = unicodedata.normalize("NFC", passphrase).encode()
    worker = spawn.Process(target=work, args=(theirs, secret, salt, cost, length), daemon=True)
    worker.start()
    theirs.close()
    try:
        made = ours.recv_bytes() if ours.poll(PATIENCE) else b""
    except EOFError:
        made = b""
    ours.close()
    worker.join(2)  # it ends by itself, unless it hangs
    worker.kill()
    worker.join()
    worker.close()
    if len(made) != length:
        raise MemoryError
    return made


def work(answer: Connection, secret: bytes, salt: bytes, cost: Cost, length: int) -> None:
    """Do the work in the process that was started for it; without memory there is no answer."""
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        made = hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, length, Type.ID
        )
    except HashingError:
        made = b""
    answer.send_bytes(made)
    answer.close()
