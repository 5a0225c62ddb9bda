"""Headers that every answer bears: what a browser may do with it, and that nothing is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from flask import Flask, Response

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What is needed, from this site, and nothing else: no script or style within a page, no frame, no plug-in."""

PDF_POLICY = "default-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For a PDF shown by the browser's own viewer, which counts as an object."""

FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
"""For any other file that somebody submitted: if a browser shows it after all, it may do nothing."""

ALWAYS = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


HTTPS_ONLY = "max-age=31536000"
"""For a year, browsers ask for this host by HTTPS alone. Other hosts of the domain are not ours to bind."""


def install(app: Flask, base_url: str) -> None:
    """Give every answer what its view has not set itself. `base_url` is the public address of the site, if known."""

    def secure(response: Response) -> Response:
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if request.is_secure or base_url.startswith("https:"):
            response.headers["Strict-Transport-Security"] = HTTPS_ONLY
        return response

    app.after_request(secure)
