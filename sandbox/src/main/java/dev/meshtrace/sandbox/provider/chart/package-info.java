/** {@code helm.sh/v4:Chart} for the embedded provider: charts rendered by Helm, each object a resource of its own. */
@NullMarked
package dev.meshtrace.sandbox.provider.chart;

import org.jspecify.annotations.NullMarked;
