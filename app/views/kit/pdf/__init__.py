"""The PDF pane: an invoice, a quote, a mandate inside the application.

``PdfPane`` is all that pages need. Below it, one module a meaning: ``document`` opens bytes,
``geometry`` lays pages out, ``renderer`` draws them in a worker, ``view`` shows them, and
``selection``, ``search``, ``thumbnails``, ``toolbar``, ``output`` and ``printing`` do what they say.
"""

from app.views.kit.pdf.pane import PdfPane

__all__ = ["PdfPane"]
