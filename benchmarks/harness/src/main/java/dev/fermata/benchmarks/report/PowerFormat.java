package dev.fermata.benchmarks.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The numbers at a logarithmic axis: no more digits than they need. */
final class PowerFormat extends DecimalFormat {
    private static final long serialVersionUID = 1;

    PowerFormat() {
        super("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
