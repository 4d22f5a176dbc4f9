package fi.solmu.exchange;

import fi.solmu.item.Archive;
import fi.solmu.item.files.FileArchive;
import fi.solmu.web.Viewer;

/** What the files of a network's items are, on its way into a file; what is in them travels beside. */
final class FilesExport {

    private final NetworkWriter out;
    private final FileNames names;
    private final FileArchive archive;
    private final Viewer viewer;

    FilesExport(NetworkWriter out, FileNames names, FileArchive archive, Viewer viewer) {
        this.out = out;
        this.names = names;
        this.archive = archive;
        this.viewer = viewer;
    }

    void write() {
        archive.files(viewer, this::file);
    }

    private void file(FileArchive.Kept file) {
        out.add(new EntryFields()
            .put("item", FileNames.item(new Archive.Name(file.kind(), file.number())))
            .put("name", file.name())
            .put("type", file.type().media())
            .put("size", file.size())
            .put("sha256", file.sha256())
            .put("person", names.personOf(file.person()))
            .put("organisation", names.of(file.organisation(), "organisation"))
            .put("at", file.at())
            .put("removed", file.removedAt())
            .entry(FileShape.FILES, 1));
    }
}
