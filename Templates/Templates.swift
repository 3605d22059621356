public enum VSMTemplates {}
