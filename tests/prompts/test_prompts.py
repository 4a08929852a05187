"""Prompts refuse variables that do not fit and names that do not exist."""

import pytest

import prompts


def test_an_unknown_prompt_is_refused() -> None:
    with pytest.raises(prompts.PromptError, match="no prompt named 'nothing'"):
        prompts.render("nothing")
