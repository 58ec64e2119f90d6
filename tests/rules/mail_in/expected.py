"""What becomes of each message in ``messages``: one line for each file."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Becomes:
    """The fate of a mail; ``where`` is ``ticket`` (the one that there is) or ``new``."""

    fate: str
    reason: str = ""
    where: str = ""
    text: str | None = None
    """What the message says, word for word."""
    subject: str | None = None
    files: tuple[str, ...] = ()
    proof: str = ""
    answered: bool = False
    author: str = "Erika Beispiel"
    left_out: str = ""


def answer(text: str, *files: str, proof: str = "token", left_out: str = "") -> Becomes:
    return Becomes("taken", "", "ticket", text, None, files, proof, left_out=left_out)


def new(
    text: str, subject: str | None = None, *files: str, author: str = "Erika Beispiel"
) -> Becomes:
    return Becomes("taken", "", "new", text, subject, files, "address", author=author)


def held(reason: str, *, answered: bool = True) -> Becomes:
    return Becomes("held", reason, answered=answered)


_NAMED: Final = (
    "passwd",
    "boot.ini",
    "rechnungfdp.exe",
    "Übersicht 2026.pdf",
    "null.txt",
    "kaputt%ZZ",
    f"{'a' * 196}.pdf",
    "file-8.bin",
)

EXPECTED: Final[dict[str, Becomes]] = {
    "answer": answer("Läuft wieder, danke."),
    "answer_by_reference": answer("Der Betreff ist neu, das Gespräch nicht."),
    "answer_shouted": answer("Mein Programm schreibt Adressen groß."),
    "answer_outlook": answer("Bitte schließen."),
    "answer_inline": answer("> Welche Version ist es?\nDie 1.9.\n> Seit wann?\nSeit heute früh."),
    "answer_html_only": answer(
        "Guten Tag,\nhier der Link zur Bank <https://boese.example/x>.\n\n- eins\n- zwei & drei\n\nA B"
    ),
    "mark_forged": new("Die Marke ist erfunden.", "Neues Anliegen"),
    "mark_by_stranger": held("foreign_sender"),
    "mark_by_colleague": held("foreign_sender"),
    "mark_of_nothing": held("unknown_sender"),
    "number": answer("Ich habe die Nummer abgetippt.", proof="address"),
    "number_of_others": new("Das ist nicht mein Ticket.", author="Ole Fremd"),
    "number_by_stranger": held("unknown_sender"),
    "number_without_right": held("no_right"),
    "new": new("Seit zehn Minuten.", "Shop antwortet nicht 🔥"),
    "new_for_billing": new("Eine Frage zur Rechnung.", "Rechnung"),
    "charset_lies": new("Größe und Straße"),
    "charset_is_utf8_after_all": new("Größe und Straße"),
    "charset_unheard_of": new("Größe und Straße"),
    "charset_slow": new("Größe"),
    "no_mime_at_all": new("Alles steht. Grüße", "Störung im Büro"),
    "crlf_and_bare_cr": new("eins\nzwei\ndrei"),
    "never_closed": new("Der Rest kam nicht an", "Abgerissen", "a.pdf"),
    "boundary_never_came": new("Trotzdem steht hier etwas."),
    "base64_damaged": new("Anhang ist defekt.", None, "defekt.pdf"),
    "mail_in_mail": new("Siehe Anhang.", "Weitergeleitet", "Alte Mail.eml"),
    "winmail": new("Mit Formatierung.", None, "winmail.dat"),
    "picture_inline": answer("So sieht es aus: [cid]", "bild.png"),
    "names_of_files": answer("Dateien", *_NAMED),
    "many_files": answer("Zwölf Dateien", *(f"{n}.txt" for n in range(1, 11)), left_out="2"),
    "two_senders": held("unknown_sender", answered=False),
    "sender_in_the_name": held("unknown_sender", answered=False),
    "sender_in_encoded_name": held("unknown_sender", answered=False),
    "sender_broken": held("unknown_sender", answered=False),
    "headers_huge": new("Viel Kopf.", ("Lang" + " lang" * 40)[:200].strip()),
    "headers_many": new("Angekommen.", "Viele Stationen"),
    "subject_split_word": new("Ein Zeichen auf zwei Wörter verteilt.", "Störung"),
    "subject_turns_round": new("Vorsicht.", "gnp.exe tfahcstoB zweite Zeile"),
    "empty": new("Bitte um Rückruf", "Bitte um Rückruf"),
    "only_a_file": new("–", "–", "vertrag.pdf"),
    "signed_off": answer("Danke."),
    "from_a_phone": answer("Geht klar."),
    "nothing_but_quote": answer("> Ist es erledigt?"),
    "plain_is_blank": new("Hier steht es"),
    "invitation": new("Passt Dienstag?", "Termin", "file-1.ics"),
    "encrypted": new("Vertraulich", "Vertraulich", "file-1.bin", "encrypted.asc"),
    "nul_and_controls": new("vornach í\xa0€ Ende", "Steuer zeichen"),
    "too_deep": held("unreadable", answered=False),
    "too_many_parts": held("unreadable", answered=False),
    "unknown_sender": held("unknown_sender"),
    "unknown_and_silent": held("unknown_sender", answered=False),
    "no_right": held("no_right"),
    "several_accounts": held("several_accounts"),
    "not_confirmed": held("unknown_sender"),
    "bounce": Becomes("bounce", "failed"),
    "bounce_delayed": Becomes("bounce", "delayed"),
    "bounce_forged": Becomes("bounce", "failed"),
    "bounce_without_form": Becomes("bounce", "failed"),
    "bounce_without_form_delayed": Becomes("bounce", "delayed"),
    "vacation": Becomes("automatic", "auto"),
    "vacation_old_fashioned": Becomes("automatic", "auto"),
    "mailing_list": Becomes("automatic", "bulk"),
    "bulk": Becomes("automatic", "bulk"),
    "our_own_back": Becomes("ignored", "loop"),
    "our_loop_back": Becomes("ignored", "loop"),
}

ON_POSTGRESQL: Final = (
    "answer",
    "mark_by_stranger",
    "number_of_others",
    "new",
    "names_of_files",
    "nul_and_controls",
    "unknown_sender",
    "bounce",
)
"""What touches most of the database."""
