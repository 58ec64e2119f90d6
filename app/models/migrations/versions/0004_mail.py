"""Mail that comes in, the mail settings of the portal, and every mail by its account."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from app.models.migrations.protection import protect

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Create the tables and say who sees them."""
    _create_settings()
    _create_incoming()
    _create_entries()
    op.add_column("outgoing_mail", sa.Column("ticket_id", ID, nullable=True))
    op.add_column(
        "outgoing_mail",
        sa.Column("in_reply_to", sa.String(length=255), nullable=False, server_default=""),
    )
    protect(op, staff=("mail_setting", "incoming_mail"), account={"mail_entry": "account_id"})


def _create_settings() -> None:
    op.create_table(
        "mail_setting",
        sa.Column("value", JSON, nullable=False),
        sa.Column("smtp_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("imap_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_setting")),
    )


def _create_incoming() -> None:
    op.create_table(
        "incoming_mail",
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("blob_id", ID, nullable=False),
        sa.Column("size", ID, nullable=False),
        sa.Column("message_id", sa.String(length=255), nullable=False),
        sa.Column("sender", sa.String(length=254), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("envelope", JSON, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=30), nullable=False),
        sa.Column("proof", sa.String(length=10), nullable=False),
        sa.Column("ticket_id", ID, nullable=True),
        sa.Column("message_row_id", ID, nullable=True),
        sa.Column("account_id", ID, nullable=True),
        sa.Column("user_id", ID, nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", ID, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_incoming_mail_{column}"))
            for column, target in (
                ("blob_id", "blob.id"),
                ("ticket_id", "ticket.id"),
                ("message_row_id", "ticket_message.id"),
                ("account_id", "account.id"),
                ("user_id", "user.id"),
                ("settled_by", "user.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_mail")),
        sa.UniqueConstraint("mark", name=op.f("uq_incoming_mail_mark")),
    )
    op.create_index("ix_incoming_mail_state", "incoming_mail", ["state", "id"], unique=False)
    op.create_index(
        "ix_incoming_mail_sender", "incoming_mail", ["sender", "received_at"], unique=False
    )
    op.create_index(
        "ix_incoming_mail_ticket_id", "incoming_mail", ["ticket_id", "received_at"], unique=False
    )


def _create_entries() -> None:
    op.create_table(
        "mail_entry",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("direction", sa.String(length=3), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("message_id", sa.String(length=255), nullable=False),
        sa.Column("user_id", ID, nullable=True),
        sa.Column("ticket_id", ID, nullable=True),
        sa.Column("outgoing_id", ID, nullable=True),
        sa.Column("incoming_id", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("account_id", ID, nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_mail_entry_{column}"))
            for column, target in (
                ("user_id", "user.id"),
                ("ticket_id", "ticket.id"),
                ("outgoing_id", "outgoing_mail.id"),
                ("incoming_id", "incoming_mail.id"),
                ("account_id", "account.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_entry")),
    )
    op.create_index("ix_mail_entry_at", "mail_entry", ["account_id", "at", "id"], unique=False)
    op.create_index("ix_mail_entry_outgoing_id", "mail_entry", ["outgoing_id"], unique=False)
    op.create_index("ix_mail_entry_incoming_id", "mail_entry", ["incoming_id"], unique=False)
