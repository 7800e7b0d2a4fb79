import type { Category } from './technology'

export const auth: Category = {
  generic:
    'required, token, tokens, login, logins, user, users, account, accounts, role, roles, permission, permissions, secure, stateless, stateful, anmeldung, benutzer, rollen, 登录, 用户, 权限, 角色, 令牌',
  technologies: [
    { name: 'JWT', facet: 'mechanism', aliases: 'jwt, jwts, json web token, json web tokens, jwt token, jwt tokens, jwt bearer' },
    {
      name: 'Sessions',
      facet: 'mechanism',
      aliases:
        'session, sessions, session cookie, session cookies, cookie session, cookie sessions, server session, server sessions, server side sessions, sitzung, sitzungen, sitzungs cookie, sitzungscookies, 会话',
    },
    { name: 'OAuth', facet: 'mechanism', aliases: 'oauth' },
    { name: 'OAuth 2', facet: 'mechanism', aliases: 'oauth 2, oauth 2.1, oauth v2', implies: 'OAuth' },
    { name: 'OAuth 1', facet: 'mechanism', aliases: 'oauth 1, oauth 1.0a', implies: 'OAuth' },
    { name: 'OpenID Connect', facet: 'mechanism', aliases: 'oidc, openid connect, openid', implies: 'OAuth 2' },
    { name: 'API key', facet: 'mechanism', aliases: 'api key, api keys, apikey, api schlüssel, api 密钥' },
    { name: 'Basic', facet: 'mechanism', aliases: 'basic auth, http basic, basic authentication, Basic' },
    { name: 'Mutual TLS', facet: 'mechanism', aliases: 'mtls, mutual tls, client certificate, client certificates' },
    { name: 'SAML', facet: 'mechanism', aliases: 'saml, saml 2' },
    { name: 'Passkeys', facet: 'mechanism', aliases: 'passkey, passkeys, webauthn, fido 2' },
    { name: 'Magic link', facet: 'mechanism', aliases: 'magic link, magic links, email link' },
    { name: 'LDAP', facet: 'mechanism', aliases: 'ldap, ldaps' },
    { name: 'Kerberos', facet: 'mechanism', aliases: 'kerberos' },
    { name: 'PASETO', facet: 'mechanism', aliases: 'paseto' },
    { name: 'RBAC', facet: 'authorization', aliases: 'rbac, role based access' },
    { name: 'ABAC', facet: 'authorization', aliases: 'abac, attribute based access' },
    { name: 'Password hash', facet: 'hash', aliases: 'bcrypt, argon2, argon 2, scrypt, pbkdf2' },
    {
      name: 'Passport',
      facet: 'library',
      aliases: 'passport, passport js, nextauth, next auth, auth js, authjs, devise, spring security, lucia, better auth',
    },
    { name: 'Auth0', facet: 'provider', aliases: 'auth0' },
    { name: 'Keycloak', facet: 'provider', aliases: 'keycloak' },
    { name: 'Cognito', facet: 'provider', aliases: 'cognito' },
    { name: 'Okta', facet: 'provider', aliases: 'okta' },
    { name: 'Entra ID', facet: 'provider', aliases: 'entra, entra id, azure ad' },
    { name: 'Clerk', facet: 'provider', aliases: 'clerk' },
    { name: 'Firebase Auth', facet: 'provider', aliases: 'firebase auth, firebase authentication, firebase' },
    { name: 'Supabase Auth', facet: 'provider', aliases: 'supabase auth, supabase' },
  ],
}
