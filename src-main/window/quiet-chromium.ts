import { app, type Session } from 'electron'

/**
 * Nothing ever leaves the machine: Chromium's own errands are switched off. Call before the app is ready.
 * The resolver rule is the one that holds everything else: no name resolves, so no look-up, no DNS-over-HTTPS
 * and no IPv6 probe of a public address ever starts.
 */
export function quietChromium(): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('no-proxy-server')
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'disable-quic',
    'metrics-recording-only',
    'no-default-browser-check',
    'no-first-run',
    'no-pings',
    'dns-prefetch-disable',
    'force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ]) {
    const [key = name, value] = name.split('=')
    commandLine.appendSwitch(key, value)
  }
  commandLine.appendSwitch(
    'disable-features',
    [
      'AsyncDns',
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DnsOverHttps',
      'HappyEyeballsV3',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'OptimizationGuideModelDownloading',
      'Prerender2',
      'SafeBrowsing',
      'Translate',
      'UseDnsHttpsSvcb',
    ].join(','),
  )
}

/** The same promise for what is only settable once the app is ready. */
export function quietSession(session: Session): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
