package io.livetemplate.e2e.providers;

/** By which the virtual machine finds classes. */
enum Road {
  CLASS_PATH,
  MODULE_PATH;

  /** How a message names a class that comes from this module by this road. */
  String origin(String module, String type) {
    return this == MODULE_PATH ? module + "/" + type : type;
  }
}
