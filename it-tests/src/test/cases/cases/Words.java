package cases;

import java.util.ListResourceBundle;

/** Resources that only the loader of the cases can find. */
public class Words extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        return new Object[][] {{"key", "found"}};
    }
}
