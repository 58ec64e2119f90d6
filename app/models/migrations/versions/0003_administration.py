"""Administration: escalation rules, invitations of staff, what the audit log is filtered by."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from app.models.migrations.protection import STAFF, create_search, protect
from app.models.search import CUSTOMERS, customer_words, scoped

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

STAFF_ONLY = ("customer_search", "escalation_fired", "escalation_rule", "staff_invitation")
AUDIT = {
    "ix_audit_entry_at": ["at", "id"],
    "ix_audit_entry_chain_at": ["chain", "at", "id"],
    "ix_audit_entry_event_at": ["event", "at", "id"],
    "ix_audit_entry_actor_at": ["actor", "at", "id"],
}


def upgrade() -> None:
    """Create what is new, say who sees it; then look at every ticket and make customers findable."""
    _create_escalation()
    _create_invitations()
    for name, columns in AUDIT.items():
        op.create_index(name, "audit_entry", columns, unique=False)
    for table, column, kind in (
        ("department", "hour_cents", sa.BigInteger()),
        ("service", "included_minutes", sa.Integer()),
    ):
        op.add_column(table, sa.Column(column, kind, nullable=False, server_default="0"))
    op.create_index("ix_account_created_at", "account", ["created_at", "id"], unique=False)
    create_search(op, "customer_search", "account", "row_id")
    protect(op, staff=STAFF_ONLY)
    _fill()


def _create_escalation() -> None:
    op.create_table(
        "escalation_rule",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("condition", JSON, nullable=False),
        sa.Column("action", JSON, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation_rule")),
    )
    op.create_table(
        "escalation_fired",
        sa.Column("ticket_id", ID, nullable=False),
        sa.Column("rule_id", ID, nullable=False),
        sa.Column("promise", sa.String(length=16), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["rule_id"],
            ["escalation_rule.id"],
            name=op.f("fk_escalation_fired_rule_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_escalation_fired_ticket_id")
        ),
        sa.PrimaryKeyConstraint(
            "ticket_id", "rule_id", "promise", "round", name=op.f("pk_escalation_fired")
        ),
    )
    op.create_index(
        op.f("ix_escalation_fired_rule_id"), "escalation_fired", ["rule_id"], unique=False
    )
    op.add_column("ticket", sa.Column("looks_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_ticket_looks_at", "ticket", ["looks_at", "id"], unique=False)


def _create_invitations() -> None:
    op.add_column(
        "staff_member", sa.Column("version", sa.Integer(), nullable=False, server_default="1")
    )
    op.create_table(
        "staff_invitation",
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("rights", sa.Text(), nullable=False),
        sa.Column("departments", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("invited_by", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["invited_by"], ["user.id"], name=op.f("fk_staff_invitation_invited_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_invitation")),
        sa.UniqueConstraint("hash", name=op.f("uq_staff_invitation_hash")),
    )


def _fill() -> None:
    bind = op.get_bind()
    sqlite = bind.dialect.name == "sqlite"
    if not sqlite:  # the owner of the tables is under row-level security itself
        op.execute(f"SET LOCAL ROLE {STAFF}")
    op.execute("UPDATE ticket SET looks_at = last_at WHERE status <> 'closed'")
    found = bind.execute(sa.text("SELECT id, number, company, person, email FROM account"))
    rows = [
        scoped({"id": key, "account_id": key, "words": customer_words(*facts)})
        for key, *facts in found
    ]
    if rows:
        bind.execute(sa.text(CUSTOMERS.statement(sqlite=sqlite)), rows)
    if not sqlite:
        op.execute("RESET ROLE")
