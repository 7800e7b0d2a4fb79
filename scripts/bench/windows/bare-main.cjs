const { app, BrowserWindow } = require('electron')

// The floor of a start: one window, one local page, nothing else. The page's path is the last word.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, contextIsolation: true } })
  window.loadFile(process.argv.at(-1))
})
app.on('window-all-closed', () => app.quit())
