"""All configuration, in one typed place.

Read once at the edge (command line, server start) and handed in; nothing below the edge reads the environment.
Sources, strongest first: arguments, `COLLOQUY_*` variables, `colloquy.toml` in the working folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from assistant.errors import SettingsError


class Settings(BaseSettings):
    """Every setting of Colloquy, with its default."""

    model_config = SettingsConfigDict(
        env_prefix="COLLOQUY_", toml_file="colloquy.toml", extra="ignore", frozen=True, populate_by_name=True
    )

    data: Path = Path("colloquy-data")
    """The data folder."""
    embedding: str = "minilm"
    """`minilm`, or `provider:model` of a LangChain embedding provider."""

    # the model path
    api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_API_KEY", "COLLOQUY_API_KEY", "api_key")
    )
    base_url: str | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_BASE_URL", "COLLOQUY_BASE_URL", "base_url")
    )
    model: str | None = None
    """The chat model's name; with a key and no name, `gpt-4o-mini`."""
    time_budget: float = Field(default=30.0, gt=0)
    """Seconds an answer may take before the embedded writer steps in."""
    daily_tokens: int | None = Field(default=None, ge=0)
    """Tokens a day, after which the embedded path serves."""
    context_tokens: int = Field(default=6000, ge=500)
    """Most prompt tokens sent in one call; evidence is trimmed by rank to fit."""

    # the faces
    lab_name: str = "Colloquy"
    greeting: str | None = None
    logo: Path | None = None
    accent: str = "#2f5d8a"
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    """Origins that may embed the widget and call the API; empty: the server's own only."""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ()
    """Addresses whose X-Forwarded-* headers are believed."""
    root_path: str = ""
    """The sub-path a reverse proxy serves this under, e.g. `/ask`."""
    visitor_questions_per_minute: int = Field(default=30, ge=1)
    daily_questions: int | None = Field(default=None, ge=0)
    log_questions: bool = False
    public_url: str | None = None
    """The address visitors use, e.g. `https://lab.example/ask`; its host is accepted by a server on loopback."""
    debug: bool = False
    """Print tracebacks of unforeseen errors."""

    # reading from the network
    user_agent: str = "Colloquy/0.1 (+research question answering; contact the lab that runs it)"
    allow_private_addresses: bool = False
    fetch_delay: float = Field(default=1.0, ge=0)
    """Seconds between two requests to one host."""
    fetch_timeout: float = Field(default=20.0, gt=0)
    max_bytes: int = Field(default=20_000_000, gt=0)
    """Largest file or page that is read."""
    contact_email: str | None = None
    """Sent to indexes that ask for a contact address."""

    @field_validator("allowed_origins", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
        return value

    @property
    def has_model(self) -> bool:
        """Whether a language model is configured; a base URL alone counts (local servers need no key)."""
        return self.api_key is not None or self.base_url is not None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments over environment over `colloquy.toml`."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**overrides: Any) -> Settings:
    """Read the settings at the edge; `None` overrides are ignored.

    Raises `SettingsError` with one line naming the setting that is wrong.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"setting {name}: {first['msg']}; see docs/settings.md") from None
