"""The sentences for errors: what happened and what to do now, by code; plain tables.

A new code is one more line here; :mod:`app.views.kit.errors_text` picks and fills the sentences.
"""

from typing import Final

from app.i18n import N_

SENTENCES: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("error", "crash"): (
        N_("Something went wrong in the program"),
        N_("Nothing was changed. A report with the details can be copied."),
    ),
    ("error", "no_file"): (
        N_("The file could not be saved"),
        N_("Choose another folder or make room on the disk."),
    ),
    ("error", "no_room"): (
        N_("The portal could not be created"),
        N_("Make room on the disk and try again. Nothing was changed."),
    ),
    ("error", "no_backup"): (
        N_("The backup could not be written"),
        N_("Make room on the disk or choose another place. What was there before is unchanged."),
    ),
    ("error", "no_restore"): (
        N_("The backup could not be read or written"),
        N_("Make room on the disk and check that the file can be read. Nothing was changed."),
    ),
    ("not_found", "own_missing"): (
        N_("The database of this portal is not there"),
        N_("It was moved or removed outside the program."),
    ),
    ("conflict", "own_damaged"): (
        N_("The database of this portal is damaged, or its key is another one"),
        N_("The disk may have failed, or another program wrote to it."),
    ),
    ("conflict", "own_too_new"): (
        N_("A newer version of the program made this database"),
        N_("Install the current version of the program."),
    ),
    ("invalid", "backup_foreign"): (
        N_("This is no backup of a portal"),
        N_("Choose a file that was written by “Back up now”."),
    ),
    ("invalid", "backup_damaged"): (
        N_("This backup is damaged"),
        N_("It was cut or changed after it was written. Choose another one."),
    ),
    ("invalid", "backup_too_new"): (
        N_("A newer version of the program made this backup"),
        N_("Install the current version and restore it then."),
    ),
    ("invalid", "backup_inside"): (
        N_("The backup can't lie among the files of the portal"),
        N_("Choose another folder, best on another disk."),
    ),
    ("invalid", "import_unreadable"): (
        N_("The file can't be read"),
        N_("Check that it is there and that you may read it."),
    ),
    ("not_found", ""): (
        N_("This is not there any more"),
        N_("It was removed, or it does not belong to this account."),
    ),
    ("not_allowed", ""): (
        N_("You may not do this"),
        N_("The owner of the account can give you the right."),
    ),
    ("invalid", ""): (N_("Something in the form is not right yet"), N_("See the marked fields.")),
    ("invalid", "wrong_credentials"): (
        N_("The e-mail address or the password is not right"),
        N_("Check both and try again."),
    ),
    ("conflict", ""): (
        N_("This was not possible at the moment"),
        N_("Something changed meanwhile. Reload and try again."),
    ),
    ("conflict", "stale"): (
        N_("Somebody else changed this meanwhile"),
        N_("What you typed is kept. Compare and save again."),
    ),
    ("conflict", "exists"): (N_("This exists already"), N_("Choose another name or open it.")),
    ("conflict", "taken"): (
        N_("This address belongs to another sign-in"),
        N_("Use another address, or remove it there first."),
    ),
    ("conflict", "main_address"): (
        N_("This is the address you sign in with"),
        N_("Make another address the main one first."),
    ),
    ("conflict", "unconfirmed"): (
        N_("This address is not confirmed yet"),
        N_("Enter the code that was sent to it first."),
    ),
    ("conflict", "owner_exists"): (
        N_("This account already has an owner"),
        N_("Only the owner can hand the account over."),
    ),
    ("conflict", "department_in_use"): (
        N_("Tickets wait in this department"),
        N_("Move or close them first."),
    ),
    ("conflict", "last_department"): (
        N_("This is the last department"),
        N_("Without one nobody could open a ticket."),
    ),
    ("conflict", "own_rights"): (
        N_("Nobody changes their own rights"),
        N_("Ask somebody else who may do it."),
    ),
    ("conflict", "owner_stays"): (
        N_("The owner's place on the account can't be changed here"),
        N_("Only the owner can hand the account over."),
    ),
    ("conflict", "second_factor_required"): (
        N_("Your second factor can't be switched off"),
        N_("It is required for your work or for an account that you share."),
    ),
    ("conflict", "replayed"): (
        N_("This was already done"),
        N_("It is not carried out twice. Reload to see the result."),
    ),
    ("conflict", "key_reused"): (
        N_("This form was already sent with other values"),
        N_("Open it again and repeat the change."),
    ),
    ("conflict", "directory_changed"): (
        N_("The key directory has changed meanwhile"),
        N_("Send it again: it is sealed anew for the people of now. What you typed is kept."),
    ),
    ("conflict", "sealed_gone"): (
        N_("These sensitive data are not there any more"),
        N_("They were withdrawn, replaced or destroyed in time."),
    ),
    ("conflict", "no_directory"): (
        N_("There is no key directory yet"),
        N_("Somebody who signs it has to set it up."),
    ),
    ("conflict", "device_revoked"): (
        N_("A device that was revoked can't come back"),
        N_("Its owner sets it up anew, with new keys."),
    ),
    ("conflict", "too_many_devices"): (
        N_("You have too many devices already"),
        N_("Have one revoked that you don't use any more."),
    ),
    ("not_allowed", "not_retrieved"): (
        N_("You have not retrieved these data within the last ten minutes"),
        N_("Open them again and say why."),
    ),
    ("conflict", "terms_changed"): (
        N_("What a critical ticket costs has changed meanwhile"),
        N_("Read the new wording and agree to it again. What you typed is kept."),
    ),
    ("conflict", "merged"): (
        N_("This ticket goes on in another one"),
        N_("Open the other ticket and write there."),
    ),
    ("conflict", "written_meanwhile"): (
        N_("Somebody has written meanwhile"),
        N_("Nothing was sent and nothing is lost: read what is new above, then send it anyway."),
    ),
    ("conflict", "not_claimed"): (
        N_("The emergency has been decided on already"),
        N_("What is shown now is how it stands."),
    ),
    ("conflict", "settled"): (
        N_("This charge has been decided on already"),
        N_("What is shown now is how it stands."),
    ),
    ("conflict", "not_answered"): (
        N_("Nobody has answered this ticket yet"),
        N_("It can be rated after the first answer."),
    ),
    ("session_expired", ""): (N_("You are signed out"), N_("Sign in again to go on.")),
    ("session_expired", "expired"): (
        N_("Your session has ended"),
        N_("Sign in again to go on. What you typed is kept."),
    ),
    ("session_expired", "revoked"): (
        N_("This device was signed out"),
        N_("The session was ended on another device. Sign in again to go on."),
    ),
    ("session_expired", "reused"): (
        N_("This device was signed out for your safety"),
        N_("The session was used twice. Sign in again and look at your devices."),
    ),
    ("session_expired", "offline_too_long"): (
        N_("You have been offline for more than 14 days"),
        N_("Connect to a network and sign in to go on. What was kept is not lost."),
    ),
    ("session_expired", "challenge"): (
        N_("The sign-in took too long"),
        N_("Enter your password once more."),
    ),
    ("step_up_required", ""): (
        N_("This needs your second factor"),
        N_("Confirm that it is you, then it is carried out."),
    ),
    ("limited", ""): (N_("Too many tries"), N_("Try again later.")),
    ("limited", "second_factor_locked"): (
        N_("Your second factor is locked"),
        N_("Ten codes in a row were wrong. An e-mail says how to unlock it."),
    ),
    ("unsupported", ""): (
        N_("This portal can't do that"),
        N_("The server does not offer this function."),
    ),
    ("unreachable", ""): (
        N_("The portal can't be reached"),
        N_("Check the connection and try again."),
    ),
    ("unreachable", "no_network"): (
        N_("There is no network"),
        N_("Connect to a network. What was loaded before can still be read."),
    ),
    ("unreachable", "offline_too_long"): (
        N_("You have been offline for more than 14 days"),
        N_("Connect to a network, then everything can be read again."),
    ),
    ("unreachable", "no_host"): (
        N_("There is no server with this address"),
        N_("Check the address for typing errors."),
    ),
    ("unreachable", "refused"): (
        N_("The server refuses the connection"),
        N_("It may be restarting. Try again in a moment."),
    ),
    ("unreachable", "timeout"): (
        N_("The server does not answer"),
        N_("It may be busy. Try again in a moment."),
    ),
    ("unreachable", "busy"): (
        N_("The portal is busy"),
        N_("Nothing was changed. Try again in a moment."),
    ),
    ("unreachable", "disk_full"): (
        N_("There is no room left on the portal's disk"),
        N_("Nothing was saved. Once there is room again, send it once more."),
    ),
    ("unreachable", "not_kundencenter"): (
        N_("No portal answers at this address"),
        N_("Another service is there. Check the address."),
    ),
    ("unreachable", "certificate"): (
        N_("The identity of the server can't be verified"),
        N_("The certificate is not valid for this address. Nothing was sent."),
    ),
    ("unreachable", "too_old"): (
        N_("The server is too old for this program"),
        N_("Ask the hoster to update the server."),
    ),
    ("unreachable", "too_new"): (
        N_("This program is too old for the server"),
        N_("Install the current version."),
    ),
    ("unreachable", "broken_answer"): (
        N_("The answer of the server was damaged"),
        N_("Try again. If it stays so, tell the hoster."),
    ),
    ("unreachable", "server_error"): (
        N_("The server has made a mistake"),
        N_("Try again. If it stays so, tell the hoster."),
    ),
    ("unreachable", "update_expired"): (
        N_("The signature of the update has expired"),
        N_("Nothing was installed. If it stays so, tell the hoster."),
    ),
    ("unreachable", "update_older"): (
        N_("An older version was offered as a new one"),
        N_("Nothing was installed. If it stays so, tell the hoster."),
    ),
    ("unreachable", "update_damaged"): (
        N_("The update is damaged"),
        N_("What was loaded is not what was signed. Nothing was installed."),
    ),
    ("unreachable", "update_unsigned"): (
        N_("The update is not signed by your hoster"),
        N_("Nothing was installed. If it stays so, tell the hoster."),
    ),
    ("unreachable", "update_missing"): (
        N_("The update could not be loaded"),
        N_("The server does not give it out. Try again later."),
    ),
    ("unreachable", "too_large"): (
        N_("The answer of the server was too large"),
        N_("It was not loaded, to protect this computer."),
    ),
}
"""(kind, code) -> what, why; the code ``""`` serves every code of its kind without a line."""
