"""The editor in a page, as one fills it in: collections, fields, lists, files that are saved."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from browser.waiting import until

# What is being written may be gone when it is read.
GET = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries())
      if (one.kind === "file")
        found[path + name] = await one.getFile().then((file) => file.text(), () => "");
      else if (name !== ".git") await walk(one, `${path}${name}/`);
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""


class Forms:
    """The editor in a page: its fields by the path of their keys."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def new(self, collection: str, first: str) -> None:
        """Begin a file of a collection."""
        self.page.goto(f"{self.address}#/collections/{collection}/new")
        self.field(first).wait_for()

    def field(self, path: str) -> Any:
        """Return a field."""
        return self.page.locator(f'[data-key-path="{path}"]')

    def fill(self, **texts: str) -> None:
        """Type in fields, whose dots are written as two underscores."""
        for name, value in texts.items():
            self.field(name.replace("__", ".")).locator("input,textarea").first.fill(value)

    def pick(self, path: str, label: str, role: str = "radio") -> None:
        """Choose one of the answers of a field."""
        self.field(path).get_by_role(role, name=label, exact=True).click()

    def choose(self, path: str, label: str) -> None:
        """Choose a name in a long list."""
        self.field(path).get_by_role("combobox").first.click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def add(self, path: str, kind: str = "") -> None:
        """Add an element to a list, of a kind if there are several."""
        self.field(path).get_by_role("button", name="Ajouter").last.click()
        if kind:
            self.page.get_by_role("menuitem", name=kind, exact=True).click()

    def give(self, path: str, file: Path) -> None:
        """Drop a file in a field."""
        self.field(path).locator("input[type=file]").first.set_input_files(file)
        expect(self.field(path)).to_contain_text(f"media/{file.name}")

    def into(self, folder: str) -> None:
        """Put the file in a folder that this list does not know yet."""
        self.page.get_by_role("button", name="Nouveau dossier").click()
        asked = self.page.get_by_role("dialog")
        asked.get_by_role("textbox").fill(folder)
        asked.get_by_role("button", name="Créer").click()
        expect(self.page.locator(".parent-folder-button")).to_contain_text(folder)

    def save(self, path: str) -> None:
        """Save, and wait for the file."""
        self.page.get_by_role("button", name="Enregistrer").click()
        until(self.page, f"async (path) => path in await ({GET})()", path)
        self.page.get_by_role("button", name="Enregistrer").wait_for(state="detached")
