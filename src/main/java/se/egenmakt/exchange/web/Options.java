package se.egenmakt.exchange.web;

import se.egenmakt.exchange.Uploads.Upload;
import se.egenmakt.web.Form;

/** How the files are to be imported, as a form. */
final class Options {
    private Options() {}

    static Form of(Upload upload) {
        return Form.empty().with("create", upload.create() ? "ja" : null).with("update", upload.update() ? "ja" : null);
    }
}
