"""Where the system keeps a user's files: platformdirs, loaded when somebody asks; the first paint waits for every import."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from platformdirs import user_config_path, user_data_path, user_state_path

__all__ = ["user_config_path", "user_data_path", "user_state_path"]

__getattr__ = attach(__name__, dict.fromkeys(__all__, "platformdirs"))
