"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "halfyear.view": "Halfjaarverslagen lezen",
    "halfyear.manage": "Halfjaarverslagen opmaken, schrijven en bevriezen",
    "halfyear.sign": "Halfjaarverslagen ondertekenen",
}
