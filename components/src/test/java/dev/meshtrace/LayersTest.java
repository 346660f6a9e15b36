package dev.meshtrace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The one way through the house: config to model, model to components, never back. */
@AnalyzeClasses(packages = "dev.meshtrace", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String MODEL = "dev.meshtrace.model..";
    private static final String CONFIG = "dev.meshtrace.config..";
    private static final String STRICT = "dev.meshtrace.config.strict..";
    private static final String WRITTEN = "dev.meshtrace.config.written..";

    @ArchTest
    static final ArchRule theModelKnowsNothingElse = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theModelNeitherReadsNorWrites = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..");

    @ArchTest
    static final ArchRule theConfigKnowsTheModelAndJacksonButNotPulumi = classes()
            .that()
            .resideInAPackage(CONFIG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, CONFIG, "java..", "org.jspecify..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theReaderKnowsNothingOfTheRecordsThatItReads = noClasses()
            .that()
            .resideInAPackage(STRICT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WRITTEN, "dev.meshtrace.config");

    @ArchTest
    static final ArchRule whatMayBeWrittenKnowsNothingOfWhatItMeans = noClasses()
            .that()
            .resideInAPackage(WRITTEN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.meshtrace.config");

    @ArchTest
    static final ArchRule onlyOneClassOfTheComponentsReadsConfig = noClasses()
            .that()
            .resideInAPackage("dev.meshtrace.components..")
            .and()
            .doNotHaveSimpleName("ConfiguredMesh")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CONFIG);

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("dev.meshtrace.(**)").should().beFreeOfCycles();
}
