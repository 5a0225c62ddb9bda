"""Templates call functions directly, and still give what a function asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from jinja2 import pass_context, pass_environment, pass_eval_context

from webapp.app import Templates

if TYPE_CHECKING:
    from jinja2.nodes import EvalContext
    from jinja2.runtime import Context


def render(source: str, **known: object) -> str:
    templates = Templates(Flask("made"), autoescape=True)
    return templates.from_string(source).render(known)


class Said:
    """Called itself, and has a method."""

    def __call__(self, word: str) -> str:
        return word.upper()

    def twice(self, word: str, *, mark: str = "") -> str:
        return f"{word}{word}{mark}"


def test_functions_methods_and_objects_are_called() -> None:
    said = Said()
    source = "{% for one in words %}{{ low(one) }}{{ said(one) }}{{ said.twice(one, mark='!') }}{% endfor %}"
    assert render(source, words=["a"], low=lambda word: f"<{word}>", said=said) == "&lt;a&gt;Aaa!"


def test_functions_that_ask_are_given_context_environment_and_escaping() -> None:
    @pass_context
    def of_context(context: Context, name: str) -> object:
        return context[name]

    @pass_environment
    def of_environment(environment: Templates) -> str:
        return type(environment).__name__

    @pass_eval_context
    def of_escaping(context: EvalContext) -> bool:
        return bool(context.autoescape)

    source = "{% for one in words %}{% set word = one %}{{ a('word') }}{% endfor %} {{ b() }} {{ c() }}"
    assert render(source, words=["x", "y"], a=of_context, b=of_environment, c=of_escaping) == "xy Templates True"


def test_macros_and_blocks_are_called() -> None:
    source = "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{% block b %}{{ m('&') }}{% endblock %}{{ self.b() }}"
    assert render(source) == "<b>&amp;</b><b>&amp;</b>"
