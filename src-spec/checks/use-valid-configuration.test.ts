import { testCheck } from './check-tester'
import { useValidConfiguration } from './use-valid-configuration'

testCheck(useValidConfiguration)
