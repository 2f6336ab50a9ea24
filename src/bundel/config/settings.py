"""All settings, from environment variables. There are no per-machine variants of this file."""

import contextlib
import os
from pathlib import Path

from bundel.platform.database import connection

BASE = Path(__file__).resolve().parents[1]
HOME = connection.home()


def _flag(name: str, default: bool) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in ("1", "true", "yes", "on")


def _list(name: str, default: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def _secret() -> str:
    """The signing key: given, or made once and kept in the state folder with rights for its owner only."""
    if given := os.environ.get("BUNDEL_SECRET_KEY"):
        return given
    file = HOME / "secret-key"
    try:
        return file.read_text()
    except FileNotFoundError:
        HOME.mkdir(parents=True, exist_ok=True)
        own = HOME / f"secret-key.{os.getpid()}"
        with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(os.urandom(48).hex())
        # Two processes may come here at once: the first link wins, and both read the same key.
        with contextlib.suppress(FileExistsError):
            os.link(own, file)
        own.unlink()
        return file.read_text()


SECRET_KEY = _secret()
DEBUG = False
PUBLIC_ADDRESS = os.environ.get("BUNDEL_PUBLIC_ADDRESS", "http://127.0.0.1:8000")
HTTPS = PUBLIC_ADDRESS.startswith("https://")
ALLOWED_HOSTS = _list("BUNDEL_HOSTS", "localhost,127.0.0.1,[::1],testserver")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "bundel.platform.ui",  # before allauth: its sign-in pages are shown in our frame
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "procrastinate.contrib.django",
    "bundel.platform.database",
    "bundel.platform.clients",
    "bundel.platform.people",
    "bundel.platform.audit",
    "bundel.platform.outbox",
    "bundel.platform.numbering",
    "bundel.platform.jobs",
    "bundel.platform.documents",
    "bundel.platform.approvals",
    "bundel.platform.notifications",
    "bundel.platform.imports",
    "bundel.platform.reports",
    "bundel.accounting.ledger",
    "bundel.accounting.purchasing",
    "bundel.accounting.payables",
    "bundel.accounting.receivables",
    "bundel.accounting.payments",
    "bundel.accounting.bank",
    "bundel.accounting.budget",
    "bundel.accounting.fixed_assets",
    "bundel.accounting.vat",
    "bundel.accounting.interfaces",
    "bundel.accounting.internal",
    "bundel.accounting.claims",
    "bundel.accounting.statements",
    "bundel.accounting.closing",
    "bundel.accounting.control",
    "bundel.steering.kpis",
    "bundel.steering.halfyear",
    "bundel.portal",
    "bundel.demo",
    "bundel.config.apps.ConfigApp",  # last: fills the hooks of the modules above
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "bundel.platform.ui.request_id.RequestIdMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "bundel.platform.ui.requests.ActorMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "bundel.config.urls"
WSGI_APPLICATION = "bundel.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django_cotton.cotton_loader.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton", "bundel.platform.ui.templatetags.bundel"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bundel.platform.ui.frame.frame",
            ],
        },
    }
]

DATABASES = {
    "default": connection.django_settings(os.environ.get("DATABASE_URL")),
    # Migrations only; requests never use it.
    "owner": connection.django_settings(os.environ.get("DATABASE_OWNER_URL")),
}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["owner"]["TEST"] = {"MIRROR": "default"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "bundel.platform.people.sign_in.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "bundel.platform.people.sign_in.SocialAccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# The lock-out below counts failures per person in the database, for all processes. The limits of allauth count per
# network address in one process: a whole office behind one address signs in at eight o'clock, so they only stop floods.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "100/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_FORMS = {
    "add_webauthn": "bundel.platform.people.second_step.AddKey",
    "edit_webauthn": "bundel.platform.people.second_step.RenameKey",
}
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "bundel.platform.people.sign_in.who_tries"
AXES_LOCKOUT_TEMPLATE = "account/lockout.html"
CSRF_FAILURE_VIEW = "bundel.platform.ui.errors.csrf_failed"
ACCOUNT_SESSION_REMEMBER = None
AXES_ENABLED = _flag("BUNDEL_LOCKOUT", True)
OPENID_APPS: list[dict[str, object]] = []
if os.environ.get("BUNDEL_OIDC_ISSUER"):
    OPENID_APPS.append(
        {
            "provider_id": "organisatie",
            "name": os.environ.get("BUNDEL_OIDC_NAME", "Aanmelden via uw organisatie"),
            "client_id": os.environ["BUNDEL_OIDC_CLIENT_ID"],
            "secret": os.environ["BUNDEL_OIDC_SECRET"],
            "settings": {"server_url": os.environ["BUNDEL_OIDC_ISSUER"]},
        }
    )
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"provider_class": "bundel.platform.people.openid.provider.Provider", "APPS": OPENID_APPS}
}

# Demo: the sign-in page offers one sign-in per role. Never on in production.
BUNDEL_DEMO = _flag("BUNDEL_DEMO", False)

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE / "config" / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
# Points between thousands come from the filters |count and |amount: one inside an id or attribute would break it.
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "bundel.platform.ui.static_files.Storage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MANIFEST_STRICT = False
DOCUMENTS_FOLDER = HOME / "documents"
DOCUMENT_LIMIT_BYTES = 25 * 1024 * 1024
CLAMD_ADDRESS = os.environ.get("BUNDEL_CLAMD", "")
EXPORTS_FOLDER = HOME / "exports"
DROP_FOLDER = HOME / "inkomend"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
# One delivery of invoices: payables.rules_package.MOST_FILES.
DATA_UPLOAD_MAX_NUMBER_FILES = 2_000
FILE_UPLOAD_HANDLERS = ["bundel.platform.ui.uploads.OneFileUploadHandler"]

SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 10 * 3600
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the work screen shows the invoice's own rendering beside the lines
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "object-src": ["'none'"],
        "frame-ancestors": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

EMAIL_HOST = os.environ.get("BUNDEL_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("BUNDEL_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("BUNDEL_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("BUNDEL_SMTP_PASSWORD", "")
EMAIL_USE_TLS = _flag("BUNDEL_SMTP_TLS", False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("BUNDEL_MAIL_FROM", "bundel@dienstencentrum.example")

PROCRASTINATE_ON_APP_READY = None
RULE_PACKS = os.environ.get("BUNDEL_RULE_PACKS", "")

# Roles, navigation, listeners and timed jobs are lists in `config`; the platform finds them through these names.
BUNDEL_ROLES = "bundel.config.roles.ROLES"
BUNDEL_NAVIGATION = "bundel.config.navigation.PLACES"
BUNDEL_REACTIONS = "bundel.config.reactions.REACTIONS"
BUNDEL_INBOX = "bundel.config.navigation.INBOX"
BUNDEL_CARDS = "bundel.config.navigation.CARDS"
BUNDEL_SEARCHES = "bundel.config.navigation.SEARCHES"
BUNDEL_DOCUMENTS = "bundel.config.documents.PAGES"
BUNDEL_SCHEDULE = "bundel.config.schedule.SCHEDULE"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "bundel.platform.ui.request_id.RequestIdFilter"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request"]}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("BUNDEL_LOG", "WARNING")},
}
