(() => {
  const button = document.getElementById("share");
  const said = document.getElementById("shared");
  if (!button || !said) return;
  const link = { title: document.title, url: button.dataset.url || location.href };
  button.hidden = false;
  if (navigator.share) button.textContent = "Share";
  button.addEventListener("click", async () => {
    try {
      if (navigator.share) return await navigator.share(link);
      await navigator.clipboard.writeText(link.url);
      said.textContent = "Link copied";
    } catch {
      said.textContent = link.url;
    }
  });
})();
