"""Where the user is signed in, and signing out elsewhere."""

from app.errors import NotFound
from app.models.people import Session
from app.portal.profile import DeviceFacts, DeviceList, Devices, EndDevice, EndOtherDevices
from app.rules.auth.sessions import end_session, end_sessions
from app.rules.core import Context, handles


@handles(Devices)
def devices(ctx: Context, _query: Devices) -> DeviceList:
    """List the sessions that still live, the asking one first."""
    rows = ctx.session.execute(
        ctx.rows(
            Session.id,
            Session.device_name,
            Session.device_system,
            Session.device_version,
            Session.first_seen,
            Session.last_seen,
        )
        .where(
            Session.user_id == ctx.user_id,
            Session.ended_at.is_(None),
            Session.idle_until > ctx.now,
        )
        .order_by((Session.id == ctx.actor.session_id).desc(), Session.last_seen.desc(), Session.id)
    ).all()
    return DeviceList(
        devices=tuple(
            DeviceFacts(
                id=row.id,
                name=row.device_name,
                system=row.device_system,
                version=row.device_version,
                first_seen=row.first_seen,
                last_seen=row.last_seen,
                current=row.id == ctx.actor.session_id,
            )
            for row in rows
        )
    )


@handles(EndDevice)
def end_device(ctx: Context, command: EndDevice) -> None:
    """Sign one device out."""
    if not end_session(ctx, ctx.user_id, command.device_id, "ended_by_user"):
        raise NotFound("device")


@handles(EndOtherDevices)
def end_other_devices(ctx: Context, _command: EndOtherDevices) -> None:
    """Sign every other device out."""
    end_sessions(ctx, ctx.user_id, "ended_by_user", but=ctx.actor.session_id)
