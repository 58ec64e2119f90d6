"""One call of every operation of sealed data and of the directory of keys."""

from typing import Final

from pydantic import SecretStr

from app.portal.vault import directory, giving, opening
from app.portal.vault.sealed import Use
from tests.rights.cases_tickets import MARK, Operations, always, of_ticket

KEY = "age1xyz"

VAULT: Final[Operations] = {
    directory.ReadKeys: always(directory.ReadKeys()),
    directory.MyKeyDevices: always(directory.MyKeyDevices()),
    directory.KeyDevices: always(directory.KeyDevices()),
    directory.EnrolDevice: always(
        directory.EnrolDevice(mark=MARK, label="L", age=KEY, sign=KEY, proof=KEY)
    ),
    directory.RevokeDevice: always(directory.RevokeDevice(device_id=1)),
    directory.SetUpDirectory: always(
        directory.SetUpDirectory(origin="o", root=KEY, delegation="d", note="n")
    ),
    directory.PublishDirectory: always(directory.PublishDirectory(note="n")),
    directory.AppointSigner: always(directory.AppointSigner(delegation="d")),
    directory.FollowRoot: always(directory.FollowRoot(succession="s", delegation="d", note="n")),
    directory.KeepSealed: always(directory.KeepSealed(kept_days=7)),
    directory.ReadExposure: always(directory.ReadExposure(device_id=1)),
    directory.WarnOfExposure: always(directory.WarnOfExposure(device_id=1)),
    giving.WithdrawSealed: of_ticket(giving.WithdrawSealed, entry=MARK),
    opening.OpenSealed: always(opening.OpenSealed(entry=MARK, device=MARK, reason="Warum")),
    opening.SealedPayload: always(opening.SealedPayload(entry=MARK)),
    opening.TellUse: always(opening.TellUse(entry=MARK, what=Use.SHOWN)),
    opening.TakeStaleSlots: always(opening.TakeStaleSlots(device=MARK)),
    opening.WrapSlot: always(
        opening.WrapSlot(entry=MARK, version=1, directory=1, slot=SecretStr("AA"))
    ),
}
