"""The indicators, one file per centre. A new file gets its line here, so that nothing registers by surprise."""

FILES = ("boekhouding", "boekhouding_termijnen", "boekhouding_volumes", "programma")
