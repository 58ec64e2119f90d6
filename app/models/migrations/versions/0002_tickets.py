"""Tickets: departments, what is written in them, files that people hand over."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from app.models.migrations.protection import append_only, create_search, protect

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

ACCOUNT_OWNED = {
    "attachment": "account_id",
    "ticket": "account_id",
    "ticket_consent": "account_id",
    "ticket_message": "account_id",
}
USER_OWNED = {"ticket_seen": "user_id", "upload": "user_id"}
STAFF_ONLY = (
    "blob",
    "blob_piece",
    "canned_reply",
    "charge_item",
    "department_member",
    "presence",
    "ticket_note",
    "time_entry",
)
SHARED = ("department",)


def upgrade() -> None:
    """Create everything; then say on PostgreSQL who sees which rows."""
    op.create_table(
        "blob",
        sa.Column("size", ID, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blob")),
    )
    op.create_table(
        "department",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("names", JSON, nullable=False),
        sa.Column("purposes", JSON, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("calendar", JSON, nullable=False),
        sa.Column("promises", JSON, nullable=False),
        sa.Column("warn_at", sa.Integer(), nullable=False),
        sa.Column("file_types", JSON, nullable=False),
        sa.Column("emergency_cents", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")),
        sa.UniqueConstraint("key", name=op.f("uq_department_key")),
    )
    op.create_table(
        "blob_piece",
        sa.Column("blob_id", ID, nullable=False),
        sa.Column("start", ID, autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["blob_id"], ["blob.id"], name=op.f("fk_blob_piece_blob_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("blob_id", "start", name=op.f("pk_blob_piece")),
    )
    op.create_table(
        "canned_reply",
        sa.Column("department_id", ID, nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_canned_reply_department_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canned_reply")),
    )
    op.create_table(
        "department_member",
        sa.Column("department_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_department_member_department_id")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_department_member_user_id")
        ),
        sa.PrimaryKeyConstraint("department_id", "user_id", name=op.f("pk_department_member")),
    )
    op.create_index(
        op.f("ix_department_member_user_id"), "department_member", ["user_id"], unique=False
    )
    op.create_table(
        "upload",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("blob_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", ID, nullable=False),
        sa.Column("arrived", ID, nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["blob_id"], ["blob.id"], name=op.f("fk_upload_blob_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_upload_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
    )
    op.create_index("ix_upload_created_at", "upload", ["created_at"], unique=False)
    op.create_index("uq_upload_key", "upload", ["user_id", "key"], unique=True)
    op.create_table(
        "ticket",
        sa.Column("mark", sa.String(length=36), nullable=False),
        sa.Column("number", ID, nullable=False),
        sa.Column("department_id", ID, nullable=False),
        sa.Column("service_id", ID, nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("priority", sa.String(length=10), nullable=False),
        sa.Column("emergency", sa.String(length=20), nullable=False),
        sa.Column("emergency_state", sa.String(length=10), nullable=False),
        sa.Column("opened_by", ID, nullable=True),
        sa.Column("assignee_id", ID, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_by", sa.String(length=10), nullable=False),
        sa.Column("last_name", sa.String(length=200), nullable=False),
        sa.Column("last_message_id", ID, nullable=False),
        sa.Column("last_staff_message_id", ID, nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("rating_words", sa.Text(), nullable=False),
        sa.Column("merged_into_id", ID, nullable=True),
        sa.Column("clocks", JSON, nullable=False),
        sa.Column("breaks_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("breaks", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_ticket_account_id")),
        sa.ForeignKeyConstraint(["assignee_id"], ["user.id"], name=op.f("fk_ticket_assignee_id")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_ticket_department_id")
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["ticket.id"], name=op.f("fk_ticket_merged_into_id")
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["user.id"], name=op.f("fk_ticket_opened_by")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_ticket_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("mark", name=op.f("uq_ticket_mark")),
        sa.UniqueConstraint("number", name=op.f("uq_ticket_number")),
    )
    op.create_index(
        "ix_ticket_assignee", "ticket", ["assignee_id", "status", "breaks_at", "id"], unique=False
    )
    op.create_index("ix_ticket_breaks", "ticket", ["breaks_at", "id"], unique=False)
    op.create_index(
        "ix_ticket_priority", "ticket", ["priority", "status", "breaks_at", "id"], unique=False
    )
    op.create_index("ix_ticket_last_of_all", "ticket", ["last_at", "id"], unique=False)
    op.create_index(
        "ix_ticket_staff_wrote", "ticket", ["account_id", "last_staff_message_id"], unique=False
    )
    op.create_index("ix_ticket_merged_into_id", "ticket", ["merged_into_id"], unique=False)
    op.create_index("ix_ticket_last", "ticket", ["account_id", "last_at", "id"], unique=False)
    op.create_index("ix_ticket_number_sort", "ticket", ["account_id", "number", "id"], unique=False)
    op.create_index(
        "ix_ticket_queue", "ticket", ["status", "department_id", "breaks_at", "id"], unique=False
    )
    op.create_index("ix_ticket_service_id", "ticket", ["service_id"], unique=False)
    op.create_index(
        "ix_ticket_state", "ticket", ["account_id", "status", "last_at", "id"], unique=False
    )
    op.create_table(
        "charge_item",
        sa.Column("account_id", ID, nullable=False),
        sa.Column("ticket_id", ID, nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_charge_item_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_charge_item_invoice_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_charge_item_ticket_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_charge_item_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge_item")),
    )
    op.create_index("ix_charge_item_state", "charge_item", ["state", "account_id"], unique=False)
    op.create_index(op.f("ix_charge_item_ticket_id"), "charge_item", ["ticket_id"], unique=False)
    op.create_table(
        "ticket_consent",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("emergency", sa.String(length=20), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_ticket_consent_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_consent_ticket_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_ticket_consent_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_consent")),
    )
    op.create_index("ix_ticket_consent_ticket_id", "ticket_consent", ["ticket_id"], unique=False)
    op.create_table(
        "ticket_message",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("author", sa.String(length=10), nullable=False),
        sa.Column("user_id", ID, nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("origin", sa.String(length=10), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_ticket_message_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_message_ticket_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_ticket_message_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_message")),
    )
    op.create_index(
        "ix_ticket_message_ticket_id", "ticket_message", ["ticket_id", "id"], unique=False
    )
    op.create_table(
        "ticket_note",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_note_ticket_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_ticket_note_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_note")),
    )
    op.create_index("ix_ticket_note_ticket_id", "ticket_note", ["ticket_id", "id"], unique=False)
    op.create_table(
        "ticket_seen",
        sa.Column("user_id", ID, nullable=False),
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("message_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_seen_ticket_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_ticket_seen_user_id")),
        sa.PrimaryKeyConstraint("user_id", "ticket_id", name=op.f("pk_ticket_seen")),
    )
    op.create_table(
        "time_entry",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("billable", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_time_entry_ticket_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_time_entry_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_entry")),
    )
    op.create_index("ix_time_entry_ticket_id", "time_entry", ["ticket_id", "id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("message_id", ID, nullable=False),
        sa.Column("blob_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_attachment_account_id")
        ),
        sa.ForeignKeyConstraint(["blob_id"], ["blob.id"], name=op.f("fk_attachment_blob_id")),
        sa.ForeignKeyConstraint(
            ["message_id"], ["ticket_message.id"], name=op.f("fk_attachment_message_id")
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_attachment_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(
        "ix_attachment_ticket_id", "attachment", ["ticket_id", "message_id"], unique=False
    )
    op.create_table(
        "presence",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("writing", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_presence_ticket_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_presence_user_id")),
        sa.PrimaryKeyConstraint("ticket_id", "user_id", name=op.f("pk_presence")),
    )
    op.create_index(op.f("ix_presence_at"), "presence", ["at"], unique=False)

    create_search(op, "ticket_search", "ticket_message")
    append_only(op, "ticket_consent", "time_entry")
    protect(
        op,
        account={**ACCOUNT_OWNED, "ticket_search": "account_id"},
        user=USER_OWNED,
        staff=STAFF_ONLY,
        shared=SHARED,
    )
