"""One's own uploads: how far they are, dropping one; and the job that clears what nobody named."""

from uuid import UUID

from app.errors import NotFound
from app.models.blob import Upload
from app.portal.uploads import LIES_FOR, DropUpload, ForgetUploads, ReadUpload, UploadState
from app.rules.core import Context, Dispatcher, handles, runs
from app.rules.uploads.keeping import digest_of, remove


def find_own(ctx: Context, key: UUID, *, lock: bool = False) -> Upload | None:
    """Return the caller's own upload of a key: staff see nobody else's either."""
    statement = ctx.rows(Upload).where(Upload.user_id == ctx.user_id, Upload.key == str(key))
    found: Upload | None = ctx.session.scalars(
        statement.with_for_update() if lock else statement
    ).one_or_none()
    return found


def existing(ctx: Context, key: UUID, *, lock: bool = False) -> Upload:
    """Return the caller's own upload; NotFound when there is none of this key."""
    upload = find_own(ctx, key, lock=lock)
    if upload is None:
        raise NotFound("upload")
    return upload


def state_of(ctx: Context, upload: Upload) -> UploadState:
    """Say how far an upload is."""
    digest = digest_of(ctx, upload.blob_id) if upload.complete else ""
    return UploadState(
        arrived=upload.arrived, size=upload.size, complete=upload.complete, sha256=digest
    )


@handles(ReadUpload)
def read_upload(ctx: Context, query: ReadUpload) -> UploadState:
    """Say how far it is."""
    return state_of(ctx, existing(ctx, query.key))


@handles(DropUpload)
def drop_upload(ctx: Context, command: DropUpload) -> None:
    """Remove it with its bytes."""
    remove(ctx, existing(ctx, command.key, lock=True))


@runs(ForgetUploads)
def forget_uploads(dispatcher: Dispatcher, _command: ForgetUploads) -> None:
    """Delete each old one in a transaction of its own: many bytes must not hold others up."""
    with dispatcher.transaction() as ctx:
        old = ctx.session.scalars(
            ctx.rows(Upload.id).where(Upload.created_at < ctx.now - LIES_FOR).order_by(Upload.id)
        ).all()
    for number in old:
        with dispatcher.transaction() as ctx:
            statement = ctx.rows(Upload).where(Upload.id == number).with_for_update()
            upload = ctx.session.scalars(statement).one_or_none()
            if upload is not None:  # else a command has named it meanwhile
                remove(ctx, upload)
