"""The yearly revision of a mixed taxpayer: what was deducted at the provisional ratio against the definitive one.

Source: royal decree no. 3, art. 12 to 16 (general ratio, provisional in the year, definitive after it).
"""

from collections.abc import Iterable
from fractions import Fraction

from bundel.kit.rounding import half_up

_PPM = 1_000_000


def correction(deducted: Iterable[tuple[int, int]], definitive_ppm: int) -> int:
    """Cents more (positive) or less (negative) to deduct over the year; rounded half up once, at the end.

    `deducted` holds per stretch with one provisional ratio what was deducted and that ratio in ppm. The whole VAT of
    a stretch is what was deducted divided by its ratio; a stretch without ratio deducted nothing that can be revised.
    """
    extra = Fraction(0)
    for cents, ratio_ppm in deducted:
        if ratio_ppm:
            extra += Fraction(cents * (definitive_ppm - ratio_ppm), ratio_ppm)
    return half_up(extra)


def percent_up(ppm: int) -> int:
    """A ratio as whole percent, rounded up as royal decree no. 3, art. 14 has it."""
    return -(-ppm // (_PPM // 100))
