"""Sealed data: entries, slots, retrievals; the staff's devices and the notes of the directory."""

import sqlalchemy as sa
from alembic import op

from app.models.migrations.protection import append_only, protect

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables and say who sees them."""
    _create_directory()
    _create_entries()
    append_only(op, "key_note", "sealed_retrieval")
    protect(
        op,
        account={"sealed_entry": "account_id", "sealed_retrieval": "account_id"},
        staff=("key_device", "sealed_slot"),
        shared=("key_note",),
    )


def _create_directory() -> None:
    _table(
        "key_note",
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=True),
    )
    op.create_index("uq_key_note", "key_note", ["kind", "version"], unique=True)
    _table(
        "key_device",
        sa.Column("mark", sa.String(length=36), nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("age", sa.String(length=300), nullable=False),
        sa.Column("sign", sa.String(length=300), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT, nullable=True),
        *_keys("key_device", user_id="user"),
        sa.UniqueConstraint("mark", name=op.f("uq_key_device_mark")),
    )
    op.create_index("ix_key_device_user_id", "key_device", ["user_id", "id"], unique=False)


def _create_entries() -> None:
    _table(
        "sealed_entry",
        sa.Column("mark", sa.String(length=36), nullable=False),
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("message_id", ID, nullable=False),
        sa.Column("department_id", ID, nullable=False),
        sa.Column("ticket_mark", sa.String(length=36), nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sender", sa.String(length=300), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("size", ID, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("blob_id", ID, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("gone_at", MOMENT, nullable=True),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("account_id", ID, nullable=False),
        *_keys(
            "sealed_entry",
            ticket_id="ticket",
            message_id="ticket_message",
            department_id="department",
            user_id="user",
            account_id="account",
        ),
        sa.UniqueConstraint("mark", name=op.f("uq_sealed_entry_mark")),
    )
    for name, columns in {
        "ix_sealed_entry_ticket_id": ["ticket_id", "message_id"],
        "ix_sealed_entry_ends_at": ["ends_at", "id"],
        "ix_sealed_entry_account_state": ["account_id", "state"],
    }.items():
        op.create_index(name, "sealed_entry", columns, unique=False)
    op.create_table(
        "sealed_slot",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("slot", sa.LargeBinary(), nullable=False),
        sa.Column("directory", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_keys("sealed_slot", entry_id="sealed_entry"),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_sealed_slot")),
    )
    op.create_index("ix_sealed_slot_directory", "sealed_slot", ["directory", "entry_id"])
    _table(
        "sealed_retrieval",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        *_keys("sealed_retrieval", entry_id="sealed_entry", user_id="user", account_id="account"),
    )
    for name, columns in {
        "ix_sealed_retrieval_entry_id": ["entry_id", "id"],
        "ix_sealed_retrieval_device_id": ["device_id", "entry_id"],
    }.items():
        op.create_index(name, "sealed_retrieval", columns, unique=False)


def _table(name: str, *columns: sa.Column[object] | sa.Constraint) -> None:
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    op.create_table(name, *columns, sa.Column("id", ID, nullable=False), key)


def _keys(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, target in columns.items()
    ]
