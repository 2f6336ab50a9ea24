"""Signing in through an organisation (OpenID Connect): its answer is judged here before anybody is looked up."""
