"""The pages of a series: plain files that open from a folder, with no network and without a server."""

from lineage.render.site.output import write

__all__ = ["write"]
