"""Headers that every answer bears: what a browser may do with it, and that nothing is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Response

PAGE_POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "frame-src 'none'"
)
"""No script, style, picture or font from elsewhere, and none within a page's own text."""

PDF_POLICY = "default-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For a PDF shown by the browser's own viewer, which counts as an object."""

FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
"""For any other file that somebody submitted: if a browser shows it after all, it may do nothing."""

_ALWAYS = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


def secure(response: Response) -> Response:
    """Add what a view has not set itself."""
    for name, value in _ALWAYS.items():
        if name not in response.headers:
            response.headers[name] = value
    return response
