package dev.meshtrace.sandbox.provider.chart;

import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.CustomTimeouts;
import pulumirpc.Resource.RegisterResourceRequest.ResourceHooksBinding;

/** Turns the request to construct a component into the registration of the component itself. */
final class ComponentRegistration {
    private ComponentRegistration() {}

    static RegisterResourceRequest of(ConstructRequest request) {
        RegisterResourceRequest.Builder component = RegisterResourceRequest.newBuilder()
                .setType(request.getType())
                .setName(request.getName())
                .setParent(request.getParent())
                .setCustom(false)
                .addAllDependencies(request.getDependenciesList())
                .putAllProviders(request.getProvidersMap())
                .addAllAliases(request.getAliasesList())
                .setAliasSpecs(true)
                .addAllIgnoreChanges(request.getIgnoreChangesList())
                .addAllReplaceOnChanges(request.getReplaceOnChangesList())
                .addAllAdditionalSecretOutputs(request.getAdditionalSecretOutputsList())
                .addAllReplaceWith(request.getReplaceWithList())
                .setDeletedWith(request.getDeletedWith())
                .setParentStackTraceHandle(request.getStackTraceHandle())
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setSupportsResultReporting(true);
        if (request.hasProtect()) {
            component.setProtect(request.getProtect());
        }
        if (request.hasRetainOnDelete()) {
            component.setRetainOnDelete(request.getRetainOnDelete());
        }
        if (request.hasDeleteBeforeReplace()) {
            component.setDeleteBeforeReplace(request.getDeleteBeforeReplace()).setDeleteBeforeReplaceDefined(true);
        }
        if (request.hasReplacementTrigger()) {
            component.setReplacementTrigger(request.getReplacementTrigger());
        }
        if (request.hasCustomTimeouts()) {
            component.setCustomTimeouts(timeouts(request.getCustomTimeouts()));
        }
        if (request.hasResourceHooks()) {
            component.setHooks(hooks(request.getResourceHooks()));
        }
        return component.build();
    }

    private static CustomTimeouts timeouts(ConstructRequest.CustomTimeouts given) {
        return CustomTimeouts.newBuilder()
                .setCreate(given.getCreate())
                .setUpdate(given.getUpdate())
                .setDelete(given.getDelete())
                .build();
    }

    private static ResourceHooksBinding hooks(ConstructRequest.ResourceHooksBinding given) {
        return ResourceHooksBinding.newBuilder()
                .addAllBeforeCreate(given.getBeforeCreateList())
                .addAllAfterCreate(given.getAfterCreateList())
                .addAllBeforeUpdate(given.getBeforeUpdateList())
                .addAllAfterUpdate(given.getAfterUpdateList())
                .addAllBeforeDelete(given.getBeforeDeleteList())
                .addAllAfterDelete(given.getAfterDeleteList())
                .build();
    }
}
