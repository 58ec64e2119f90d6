"""One call of every operation of the administration."""

from typing import Final

from app.portal.admin import audit, departments, escalation, mail, staff
from tests.rights.cases_tickets import Operations, always, of_ticket

ADMIN: Final[Operations] = {
    audit.AuditLog: always(audit.AuditLog()),
    audit.ListAuditEvents: always(audit.ListAuditEvents()),
    audit.CheckAudit: always(audit.CheckAudit()),
    departments.AdminDepartments: always(departments.AdminDepartments()),
    departments.SaveDepartment: always(
        departments.SaveDepartment(name_de="X", name_en="X", promises={})
    ),
    staff.StaffMembers: always(staff.StaffMembers()),
    staff.InviteStaff: always(staff.InviteStaff(email="neu@nordlicht.example", rights=frozenset())),
    staff.ChangeStaff: always(staff.ChangeStaff(id=1, version=1, role="agent", rights=frozenset())),
    staff.EndStaff: always(staff.EndStaff(id=1, version=1)),
    staff.RevokeStaffInvitation: always(staff.RevokeStaffInvitation(id=1)),
    escalation.EscalationRules: always(escalation.EscalationRules()),
    escalation.SaveEscalationRule: always(
        escalation.SaveEscalationRule(
            name="R", event=escalation.Moment.BROKEN, deed=escalation.Deed.NOTIFY_DEPARTMENT
        )
    ),
    escalation.RemoveEscalationRule: always(escalation.RemoveEscalationRule(id=1, version=1)),
    escalation.ReadEscalations: of_ticket(escalation.ReadEscalations),
    escalation.RearmEscalation: of_ticket(escalation.RearmEscalation),
    mail.ReadMailSettings: always(mail.ReadMailSettings()),
    mail.SaveMailSettings: always(mail.SaveMailSettings()),
    mail.TrySmtp: always(mail.TrySmtp()),
    mail.TryImap: always(mail.TryImap()),
}
