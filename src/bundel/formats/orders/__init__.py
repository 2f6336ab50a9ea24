"""Orders to suppliers as files: Peppol BIS Ordering 3 (UBL Order 2.1). No database, no Django."""

from bundel.formats.orders.model import Order, OrderLine, Party
from bundel.formats.orders.ubl_order import read, violations, write

__all__ = ["Order", "OrderLine", "Party", "read", "violations", "write"]
