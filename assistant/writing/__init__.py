"""The embedded writer: answers put together from evidence, in English and Chinese, without a model."""
