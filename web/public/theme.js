// Runs before first paint, so that a chosen theme never flashes. A file of its own because no inline script may run here.
try {
  const theme = localStorage.getItem('hearsay:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme holds.
}
