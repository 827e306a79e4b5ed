"""The pictures of a series as SVG: stable bytes, a text alternative, readable in grey. The one package with matplotlib.

A picture is drawn on a light ground with a fixed set of inks; `themed` lets a page put its own in their place.
"""

from lineage.render.charts.addressee_grid import commitments_timeline
from lineage.render.charts.ages import AgeShare, words_by_age
from lineage.render.charts.chart_data import Cell, Column, FlowBlock, Ribbon, Unseen
from lineage.render.charts.flow import history_flow
from lineage.render.charts.gains import gains_and_losses
from lineage.render.charts.heat import heat_map
from lineage.render.charts.inks import lifted, shade, themed
from lineage.render.charts.mandate_spans import Bar, mandate_bars
from lineage.render.charts.open_mandates import Mandates, open_mandates
from lineage.render.charts.standing_lines import StandingLine, standing_lines
from lineage.render.charts.text_lengths import Length, text_lengths
from lineage.render.charts.year_map import Share, year_map

__all__ = [
    "AgeShare",
    "Bar",
    "Cell",
    "Column",
    "FlowBlock",
    "Length",
    "Mandates",
    "Ribbon",
    "Share",
    "StandingLine",
    "Unseen",
    "commitments_timeline",
    "gains_and_losses",
    "heat_map",
    "history_flow",
    "lifted",
    "mandate_bars",
    "open_mandates",
    "shade",
    "standing_lines",
    "text_lengths",
    "themed",
    "words_by_age",
    "year_map",
]
