import { testCheck } from './check-tester'
import { noMissingContractField } from './no-missing-contract-field'

testCheck(noMissingContractField)
